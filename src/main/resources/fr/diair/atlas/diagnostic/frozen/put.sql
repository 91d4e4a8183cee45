insert into frozen_diagnostic (level, code, name, title, on_date, reference, data_version, boundaries, content, sha256, demo, author, note)
values (:level, :code, :name, :title, :date, cast(:reference as jsonb), :dataVersion, :boundaries, cast(:content as json), :sha256,
        :demo, :author, :note)
returning id
