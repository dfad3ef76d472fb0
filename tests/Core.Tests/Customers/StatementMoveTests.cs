namespace Tamias.Core.Tests;

/// <summary>Each thing that the books know has its name on a statement.</summary>
public sealed class StatementMoveTests
{
    readonly Book book = new(Make.Ids(), Make.Now);
    readonly Invoice invoice = Make.Issued(Make.Euros(60_00));

    Payment Payment => new(new(new Guid("01900000-0000-7000-8000-000000000009")), Make.Owner, Make.Euros(60_00))
    {
        CustomerId = invoice.CustomerId, Method = PaymentMethod.Cash, ReceivedOn = Make.Day, RecordedAt = Make.Now,
    };

    [Fact]
    public void Whatever_is_booked_is_named_and_raises_or_lowers_what_is_owed()
    {
        var (payment, ten, zero) = (Payment, Make.Euros(10_00), Currency.Eur.Zero);
        var refund = new Refund(new(Guid.NewGuid()), Make.Owner, payment.Id, ten) { CreatedAt = Make.Now };
        var off = new WriteOff(new(Guid.NewGuid()), Make.Owner, invoice.Id, ten)
        {
            Reason = "", At = Make.Now, By = Guid.Empty,
        };
        var dispute = new Dispute(new(Guid.NewGuid()), Make.Owner, payment.Id, new(Guid.NewGuid()), "du_1");

        Is(book.Issued(invoice), StatementKind.Invoice, 60_00);
        Is(book.Voided(invoice), StatementKind.InvoiceVoided, -60_00);
        Is(book.Received(payment), StatementKind.Payment, -60_00);
        Is(book.Assigned(payment, ten), StatementKind.Payment, -10_00);
        Is(book.Reversed(payment), StatementKind.PaymentTakenBack, 60_00);
        Is(book.Refunded(refund, payment, ten), StatementKind.Refund, 10_00);
        Is(book.RefundFailed(refund, payment, zero), StatementKind.RefundFailed, -10_00);
        Is(book.WrittenOff(off, invoice), StatementKind.WrittenOff, -10_00);
        Is(book.WriteOffTakenBack(off, invoice), StatementKind.WriteOffTakenBack, 10_00);
        Is(book.Withdrawn(dispute, payment, ten, ten), StatementKind.DisputeWithdrawn, 10_00);
        Is(book.Reinstated(dispute, payment, ten, zero), StatementKind.DisputeReturned, -10_00);
    }

    [Fact]
    public void What_moves_between_an_invoice_and_credit_and_what_is_lost_beyond_a_payment_is_not_on_it()
    {
        var (payment, ten) = (Payment, Make.Euros(10_00));
        var allocation = new Allocation(new(Guid.NewGuid()), Make.Owner, ten)
        {
            PaymentId = payment.Id, InvoiceId = invoice.Id, At = Make.Now,
        };
        var refund = new Refund(new(Guid.NewGuid()), Make.Owner, payment.Id, ten) { CreatedAt = Make.Now };

        Assert.Empty(Moves(book.Allocated(allocation, payment, invoice)));
        Assert.Empty(Moves(book.Refunded(refund, payment, Currency.Eur.Zero)));
    }

    [Fact]
    public void A_credit_note_is_found_by_its_row()
    {
        var part = new Creditable(invoice, []).Of(new Dictionary<int, Quantity> { [1] = Quantity.One });
        var note = new CreditNote(new(Guid.NewGuid()), invoice, part, "Returned");
        var move = Assert.Single(Moves(book.Credited(note, invoice)));
        Assert.Equal((StatementKind.CreditNote, note.Id, invoice.Id, -60_00L),
            (move.Kind, move.CreditNoteId, move.InvoiceId, move.Change.Minor));
    }

    void Is(LedgerTransaction booked, StatementKind kind, long minor)
    {
        var move = Assert.Single(Moves(booked));
        Assert.Equal((kind, minor), (move.Kind, move.Change.Minor));
    }

    List<StatementMove> Moves(LedgerTransaction booked) => [.. StatementMove.Of(invoice.CustomerId, [booked])];
}
