"""A language model that somebody set up: its settings, its kept answers, its endpoint and what it costs."""
