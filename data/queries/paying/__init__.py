"""What is asked of payments: the cash of a drawer, debts of customers, money that was not seen to arrive."""
