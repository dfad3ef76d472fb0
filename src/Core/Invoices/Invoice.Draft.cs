namespace Tamias;

/// <summary>Writing a draft, issuing it, making it void.</summary>
public sealed partial class Invoice
{
    /// <summary>Makes it the customer's, with their data and language of now; the currency is the content's.</summary>
    public void Address(Customer customer)
    {
        MustBeDraft();
        CustomerId = customer.Id;
        Buyer = customer.Party;
        Language = customer.Language;
    }

    /// <summary>Writes the draft's content anew.</summary>
    public void Write(InvoiceContent content)
    {
        MustBeDraft();
        if (content.Currency != Currency)
            instalments.Clear(); // they were sums of another currency
        (Currency, PricesIncludeTax) = (content.Currency, content.PricesIncludeTax);
        (IssuedOn, DueOn, DeliveredOn) = (content.IssuedOn, content.DueOn, content.DeliveredOn);
        (Terms, Notes) = (content.Terms, content.Notes);
        (WithholdingId, WithholdingName, WithholdingRate) =
            (content.WithholdingId, content.WithholdingName, content.WithholdingRate);
        lines.Clear();
        foreach (var line in content.Lines)
        {
            line.Position = lines.Count + 1;
            lines.Add(line);
        }

        var totals = Totals;
        (Net, Total, Payable) = (totals.Net, totals.Total, totals.Payable);
        Paid = Credited = WrittenOff = Currency.Zero;
        ReckonInstalments();
    }

    /// <summary>May it be issued?</summary>
    public Refusal? OfferIssue(NumberSeries series) => this switch
    {
        { IsDraft: false } => new("This invoice has been issued already."),
        { lines.Count: 0 } => new("Add at least one line before issuing."),
        { DueOn: { } due } when due < IssuedOn => new("The due date cannot be before the date of the invoice."),
        _ => OfferInstalments([.. instalments.SkipLast(1)]) is not null
            ? new("The instalments do not fit the invoice any more. Look at them before you issue it.")
            : series.Offer(IssuedOn, Fiscal),
    };

    /// <summary>May it be issued between these two with what its lines say of VAT?</summary>
    public Refusal? OfferExemptions(Party seller, Party buyer) =>
        lines.Select(l => l.VatExemption.Offer(seller, buyer)).FirstOrDefault(r => r is not null);

    /// <summary>Takes its number and freezes the document with both parties and the look of this moment.</summary>
    public void Issue(NumberSeries series, Organization organization, Customer customer, DateTimeOffset at)
    {
        if (OfferIssue(series) is { } refusal)
            throw new InvalidOperationException(refusal.ToString());

        Address(customer);
        (Seller, LogoHash, Look) = (organization.Party, organization.LogoHash, organization.Look);
        (Sequence, Number) = series.Take(IssuedOn, Fiscal);
        SeriesId = series.Id;
        IssuedAt = at;
    }

    /// <summary>May it be made void?</summary>
    public Refusal? OfferVoid() => this switch
    {
        { IsDraft: true } => new("A draft is deleted, not made void."),
        { IsVoid: true } => new("This invoice is void already."),
        { Credited.IsZero: false } => new("A credit note has been issued for this invoice. Credit the rest of it too."),
        { WrittenOff.IsZero: false } => new("A rest of this invoice was written off. Take that back first."),
        { Paid.IsZero: false } => new("Money has been received for this invoice, so it cannot be made void."),
        _ => null,
    };

    /// <summary>Nothing is owed on it any more; its number stays used.</summary>
    public void Void(DateTimeOffset at)
    {
        if (OfferVoid() is { } refusal)
            throw new InvalidOperationException(refusal.ToString());

        VoidedAt = at;
    }

    void MustBeDraft()
    {
        if (!IsDraft)
            throw new InvalidOperationException("An issued invoice is not rewritten.");
    }
}
