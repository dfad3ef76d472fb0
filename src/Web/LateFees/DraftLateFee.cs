using Tamias.Web.Email;
using Tamias.Web.Sales;

namespace Tamias.Web.LateFees;

/// <summary>Writes the invoice that asks for a late fee, in the customer's language: without VAT, and paid by the same
/// ways as the invoice that it is for.</summary>
public sealed class DraftLateFee(StartDraft drafts, IStringLocalizer<Words> words)
{
    /// <summary>Null when it would ask for more than an invoice can.</summary>
    public async Task<Invoice?> DraftAsync(
        LateFeeRule rule, Organization organization, LateCase about, Customer customer)
    {
        var (invoice, today) = (about.Invoice, about.Charge.For.Until);
        using var speech = Speech.In(customer.Language);
        var content = new InvoiceContent(invoice.Currency, today)
        {
            DueOn = today.AddDays(rule.DueDays),
            Terms = organization.DefaultTerms,
            Notes = words["Compensation for late payment is outside the scope of VAT."],
            Lines = [new(LineOf(rule, about), Quantity.One, UnitPrice.Of(about.Charge.Amount))],
        };
        if (content.Offer() is not null)
            return null;

        var fee = await drafts.AddAsync(drafts.NextId(), customer, content, null);
        var ways = invoice.Gateways.Select(g => g.GatewayId).ToList();
        foreach (var other in fee.Gateways.Select(g => g.GatewayId).Except(ways).ToList())
            fee.Offer(other, false);
        foreach (var way in ways)
            fee.Offer(way, true);
        fee.AllowPartialPayments(invoice.AllowsPartialPayments);
        return fee;
    }

    string LineOf(LateFeeRule rule, LateCase about)
    {
        var (number, due) = (about.Invoice.Number, about.Charge.Debt.DueOn);
        var (from, until) = (about.Charge.For.From, about.Charge.For.Until);
        var days = until.DayNumber - due.DayNumber;
        if (rule.Kind == LateFeeKind.Interest)
            return words["Interest for invoice {0}, due {1:d MMMM yyyy}: {2} a year on what was late, from {3:d MMMM yyyy} to {4:d MMMM yyyy}, {5} days late",
                number, due, rule.YearlyRate.ToString(Culture), from.AddDays(1), until, days];

        return days == 1
            ? words["Late fee for invoice {0}, due {1:d MMMM yyyy}, 1 day late", number, due]
            : words["Late fee for invoice {0}, due {1:d MMMM yyyy}, {2} days late", number, due, days];
    }

    static System.Globalization.CultureInfo Culture => System.Globalization.CultureInfo.CurrentCulture;
}

/// <summary>What is charged for which invoice.</summary>
public sealed record LateCase(Invoice Invoice, LateCharge Charge);
