"""The routes of the API, one file for each noun; each route is one desk call."""
