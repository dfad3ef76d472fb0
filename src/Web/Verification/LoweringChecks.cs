namespace Tamias.Web.Verification;

/// <summary>What must hold for the credit notes and write-offs of one invoice.</summary>
static class LoweringChecks
{
    public static IEnumerable<string> Of(
        Invoice invoice, IReadOnlyCollection<CreditNote> notes, IReadOnlyCollection<WriteOff> writeOffs)
    {
        var name = $"invoice {invoice.Number} ({invoice.Id})";
        var credited = notes.Sum(n => n.Payable.Minor);
        if (invoice.Credited.Minor != credited)
            yield return $"{name}: credited {invoice.Credited} but its credit notes sum to {credited}";

        var written = writeOffs.Where(w => w.TakenBackAt is null).Sum(w => w.Amount.Minor);
        if (invoice.WrittenOff.Minor != written)
            yield return $"{name}: written off {invoice.WrittenOff} but its write-offs sum to {written}";

        var earlier = new List<CreditNote>();
        foreach (var note in notes.OrderBy(n => n.IssuedAt).ThenBy(n => n.Id))
        {
            foreach (var difference in Of(note, new(invoice, earlier)))
                yield return $"credit note {note.Number} ({note.Id}): {difference}";
            earlier.Add(note);
        }
    }

    /// <summary>Reckons the note anew from its quantities and from what was credited before it.</summary>
    static IEnumerable<string> Of(CreditNote note, Creditable creditable)
    {
        var quantities = note.Lines.ToDictionary(l => l.InvoicePosition, l => l.Quantity);
        if (creditable.Offer(quantities) is not null)
        {
            yield return "more of a line is credited than was invoiced";
            yield break;
        }

        var part = creditable.Of(quantities);
        if ((note.Net, note.Total, note.Payable) != (part.Totals.Net, part.Totals.Total, part.Totals.Payable))
            yield return $"stored {note.Payable} but its quantities give {part.Totals.Payable}";
        if (!note.Totals.Taxes.SequenceEqual(part.Totals.Taxes))
            yield return "its table of taxes is not that of its quantities";
        if (!note.Lines.OrderBy(l => l.InvoicePosition).Select(l => l.AmountMinor)
            .SequenceEqual(part.Lines.Select(l => l.AmountMinor)))
            yield return "the amounts of its lines are not those of their quantities";
    }
}
