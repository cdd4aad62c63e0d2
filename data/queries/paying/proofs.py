"""What must never be found about debts; each question names what is wrong in its first column."""

LOOKED_AT = "SELECT (SELECT count(*) FROM debt) + (SELECT count(*) FROM arrival)"

_RECEIPT = "sale.till || '-' || replace(substr(sale.day, 3), '-', '') || '-' || printf('%04d', sale.sequence)"

OWING_APART = """
SELECT lower(hex(customer.id)) FROM customer LEFT JOIN owing ON owing.customer = customer.key
WHERE coalesce(owing.amount, 0) <> (SELECT coalesce(sum(amount), 0) FROM debt WHERE debt.customer = customer.key)
"""

KASBON_APART = f"""
SELECT {_RECEIPT} FROM sale
WHERE key IN (SELECT sale FROM payment WHERE method = 'kasbon' UNION SELECT sale FROM debt WHERE kind = 'sold')
    AND (SELECT sum(amount) FROM payment WHERE payment.sale = sale.key AND method = 'kasbon') IS NOT
        (SELECT sum(amount) FROM debt WHERE debt.sale = sale.key AND kind = 'sold' AND debt.customer = sale.customer)
"""  # noqa: S608 put together from our own parts

REPAID_APART = """
SELECT repayment.day || ' ' || repayment.sequence FROM repayment
WHERE amount IS NOT (SELECT -amount FROM debt WHERE debt.repayment = repayment.key
    AND debt.customer = repayment.customer)
    OR amount IS NOT (SELECT sum(amount) FROM repaid WHERE repaid.repayment = repayment.key)
"""

NUMBERS_OF_REPAYMENTS = """
SELECT day || ' ' || till || ': ' || count(*) || ' / ' || max(sequence) FROM repayment
GROUP BY day, till HAVING max(sequence) <> count(*)
"""

FAULTS = (OWING_APART, KASBON_APART, REPAID_APART, NUMBERS_OF_REPAYMENTS)
