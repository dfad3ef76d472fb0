namespace Tamias.Core.Tests;

public sealed class VoidTests
{
    [Fact]
    public void A_void_invoice_keeps_its_number_and_nothing_is_owed_on_it()
    {
        var invoice = Make.Issued(Make.Euros(100_00));

        Assert.Null(invoice.OfferVoid());
        invoice.Void(Make.Now);

        Assert.Equal(("INV-0001", InvoiceStatus.Void), (invoice.Number, invoice.StatusOn(Make.Day)));
        Assert.False(invoice.IsPayable);
    }

    [Fact]
    public void A_draft_is_not_made_void() =>
        Refused("A draft is deleted, not made void.", Make.Draft(Make.Euros(1_00)));

    [Fact]
    public void A_void_invoice_is_not_made_void_again()
    {
        var invoice = Make.Issued(Make.Euros(1_00));
        invoice.Void(Make.Now);

        Refused("This invoice is void already.", invoice);
    }

    [Fact]
    public void An_invoice_that_received_money_is_not_made_void()
    {
        var invoice = Make.Issued(Make.Euros(1_00));
        invoice.Settle(Make.Euros(1));

        Refused("Money has been received for this invoice, so it cannot be made void.", invoice);
    }

    static void Refused(string sentence, Invoice invoice)
    {
        var before = invoice.VoidedAt;

        Assert.Equal(sentence, invoice.OfferVoid()?.Sentence);
        Assert.Throws<InvalidOperationException>(() => invoice.Void(Make.Now.AddDays(1)));
        Assert.Equal(before, invoice.VoidedAt);
    }
}
