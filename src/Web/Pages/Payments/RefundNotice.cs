using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Tamias.Web.Display;

namespace Tamias.Web.Pages.Payments;

/// <summary>What the next page says of money that was to go back.</summary>
static class RefundNotice
{
    /// <param name="byHand">The merchant has handed it over without Stripe.</param>
    public static void Tell<T>(
        this ITempDataDictionary next, GivenBack<T> back, IStringLocalizer words, bool byHand = false)
    {
        if (back.State is RefundState.Failed or RefundState.Cancelled)
            next["Problem"] =
                $"{words["Nothing was given back."].Value} {RefundWords.Why(back.FailureReason)?.In(words)}".Trim();
        else if (back.State == RefundState.Asked)
            next["Notice"] = words["Stripe has not answered yet. The refund is written down and is asked about "
                + "until its fate is known: do not ask for it a second time."].Value;
        else
            next["Notice"] = byHand
                ? words["It is noted that {0} was given back.", back.Amount].Value
                : words["{0} is on its way back to the customer.", back.Amount].Value;
    }
}
