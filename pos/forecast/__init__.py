"""When is it gone? From the day sums of piles to a date, an honest interval, and what obral did before.

- `history`    what is known of a pile: day sums, trading days, pieces left
- `feast`      the three weeks before Lebaran, in any year
- `rhythm`     which weekdays the stall trades, and how they differ
- `weeks`      the past as a dozen or so weeks: counts, what each week was worth, how uneven buyers are
- `laws`       the ways in which a pile may slow down
- `belief`     how likely each way is after what was seen, and the pace under it
- `outlook`    the chance that no more than so many pieces are left so many days ahead
- `gone`       the door: `forecast` for one pile, `together` for several; `slow_first`
- `curve`      the way down to zero, for a chart
- `markdowns`  pieces a day before and after past markdowns

The method in one paragraph. Pieces sold in a week are an overdispersed count around pace x what the week was worth.
The pace has a gamma distribution that every week sharpens and that older weeks leave slowly (Harvey and Fernandes
1989). How the pile slows down, how strong the feast is and how long weeks are remembered are not estimated but kept
as a small grid of hypotheses, each weighted by how well it foretold every week from the weeks before it (the
multi-process models of West and Harrison 1997). The day on which the last piece goes is the time at which a gamma
process with a gamma pace reaches what is left: a scaled F distribution, read by Paulson's (1942) cube roots. Nothing
is drawn at random. docs/forecast.md says more, with the measured coverage.
"""
