"""Media at the desk: keeping pictures and films, finding them again, and saying what is to be seen."""
