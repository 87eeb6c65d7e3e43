"""Mail: messages, mailboxes, and whose words stand in them."""
