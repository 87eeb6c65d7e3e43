"""Alerts at the desk: what is new is found, put into the outbox, and sent."""
