-- Figures are undone like facts. What is shown of them is made anew, and not noted.
select watch_changes('indicator', 'code');
select watch_changes('indicator_series', 'indicator', 'period', 'level', 'vintage');
select watch_changes('indicator_value', 'indicator', 'period', 'level', 'vintage', 'code');
