-- Money lies where the signatories of its contract are.
with
place as (
  select w.contract, st_collect(b.inside) as geom
  from contract_signatory_shown w
  join boundary_current v on true
  join boundary b on (b.version, b.level, b.code) = (v.version, w.level, w.shown_code)
  group by w.contract
)
select f.contract, f.year, f.stage, f.amount_cents, f.funder, f.source, f.demo, st_asbinary(p.geom) as geom
from funding f
left join place p using (contract)
where cast(:day as date) is null or stands_on('funding', to_jsonb(f), :day)
order by f.contract, f.year, f.stage, f.funder, f.source
