namespace Tamias.Web.Pages.Pay;

/// <summary>What a payer can choose of an invoice that is paid in instalments.</summary>
/// <param name="Label">Translation key; {0} is the day on which it is due.</param>
public sealed record PayChoice(Money Amount, string Label, DateOnly? Day = null)
{
    /// <summary>The next instalment, all that is due, all of it: those that differ and can be paid online. None when
    /// there is no choice.</summary>
    /// <param name="underWay">What a bank has not confirmed yet; it is not proposed again.</param>
    public static List<PayChoice> Of(Invoice invoice, Money underWay, DateOnly today)
    {
        if (!invoice.IsPayable || !invoice.WholeInstalments(underWay).Any())
            return [];

        var day = invoice.NextDueFor(invoice.Payable, invoice.Paid + underWay);
        var next = new PayChoice(invoice.WholeInstalments(underWay).First(), day < today
            ? "The instalment that was due on {0:d MMMM yyyy}"
            : "The instalment that is due on {0:d MMMM yyyy}", day);
        var due = new PayChoice(invoice.DueBy(today, underWay), "All that is due by today");
        var all = new PayChoice(invoice.Outstanding - underWay, "All of it");
        var choices = new[] { next, due, all }.Where(c => invoice.OfferPayment(c.Amount, underWay) is null)
            .DistinctBy(c => c.Amount).ToList();
        return choices.Count > 1 || underWay.IsPositive ? choices : [];
    }
}
