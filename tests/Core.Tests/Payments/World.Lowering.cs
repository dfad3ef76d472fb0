namespace Tamias.Core.Tests;

/// <summary>Credit notes and write-offs, as the product does them.</summary>
sealed partial class World
{
    public List<CreditNote> Notes { get; } = [];

    public List<WriteOff> WriteOffs { get; } = [];

    public void IssueWhole(InvoiceContent content)
    {
        var invoice = new Invoice(ids.Next<Invoice>(), Make.Owner, customer, Make.Now);
        invoice.Write(content);
        invoice.Issue(series, Make.Organization(), customer, Make.Now);
        Invoices.Add(invoice);
        Ledger.Add(book.Issued(invoice));
    }

    /// <summary>Credits these quantities, if they may be; false when not.</summary>
    public bool Credit(Invoice invoice, Func<Creditable, IReadOnlyDictionary<int, Quantity>> choose)
    {
        var creditable = new Creditable(invoice, Notes.Where(n => n.InvoiceId == invoice.Id));
        var part = creditable.Of(choose(creditable));
        if (invoice.OfferCredit(part.Totals.Payable) is not null)
            return false;

        var note = new CreditNote(ids.Next<CreditNote>(), invoice, part, "Returned");
        var own = Allocations.FindAll(a => a.InvoiceId == invoice.Id);
        foreach (var (payment, freed) in Release.Of(own, invoice.PaidPartOf(note.Payable)))
            Record(Payments.First(p => p.Id == payment), invoice, -freed);
        invoice.Credit(note.Payable);
        Notes.Add(note);
        Ledger.Add(book.Credited(note, invoice));
        return true;
    }

    public bool WriteOff(Invoice invoice)
    {
        if (invoice.OfferWriteOff() is not null)
            return false;

        var writeOff = new WriteOff(ids.Next<WriteOff>(), Make.Owner, invoice.Id, invoice.Outstanding)
        {
            Reason = "Small", At = Make.Now, By = Guid.Empty,
        };
        invoice.WriteOff(writeOff.Amount);
        WriteOffs.Add(writeOff);
        Ledger.Add(book.WrittenOff(writeOff, invoice));
        return true;
    }

    public void TakeBack(WriteOff writeOff)
    {
        if (writeOff.TakenBackAt is not null)
            return;

        var invoice = Invoices.First(i => i.Id == writeOff.InvoiceId);
        writeOff.TakenBackAt = Make.Now;
        invoice.WriteOff(-writeOff.Amount);
        Ledger.Add(book.WriteOffTakenBack(writeOff, invoice));
    }
}
