"""Big corpora: reports in as tables, what was read and found out as tables, part by part, on any engine."""
