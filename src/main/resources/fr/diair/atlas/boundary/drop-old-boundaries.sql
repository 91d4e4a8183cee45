-- all versions but the new one and the one it takes the place of
delete from boundary_version
where id <> :version and id not in (select version from boundary_current)
