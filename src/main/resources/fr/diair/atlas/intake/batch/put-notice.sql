insert into batch_notice (batch, line, kind, code, value, sentence) values (:batch, :line, :kind, :code, :value, :sentence)
