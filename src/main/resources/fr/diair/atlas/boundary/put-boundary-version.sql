insert into boundary_version (id, vintage, shown_vintage, quality, source, licence, data_date, sha256)
values (:id, :vintage, :shownVintage, :quality, :source, :licence, :dataDate, :sha256)
