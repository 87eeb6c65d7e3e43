"""The HTTP door: the workbench's pages and the API under them. It speaks only to the desk."""
