select not exists (select from dataset) or exists (select from dataset where demo)
