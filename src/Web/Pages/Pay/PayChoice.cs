namespace Tamias.Web.Pages.Pay;

/// <summary>What a payer can choose of an invoice that is paid in instalments.</summary>
/// <param name="Label">Translation key; {0} is the day on which it is due.</param>
public sealed record PayChoice(Money Amount, string Label, DateOnly? Day = null)
{
    /// <summary>The next instalment, all that is due, all of it: those that differ and can be paid online. None when
    /// there is no choice.</summary>
    public static List<PayChoice> Of(Invoice invoice, DateOnly today)
    {
        if (!invoice.IsPayable || invoice.Instalments.Count == 0)
            return [];

        var next = new PayChoice(invoice.WholeInstalments().First(), invoice.NextDueOn < today
            ? "The instalment that was due on {0:d MMMM yyyy}"
            : "The instalment that is due on {0:d MMMM yyyy}", invoice.NextDueOn);
        var due = new PayChoice(invoice.DueBy(today), "All that is due by today");
        var all = new PayChoice(invoice.Outstanding, "All of it");
        var choices = new[] { next, due, all }.Where(c => invoice.OfferPayment(c.Amount) is null)
            .DistinctBy(c => c.Amount).ToList();
        return choices.Count > 1 ? choices : [];
    }
}
