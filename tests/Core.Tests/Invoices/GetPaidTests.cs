namespace Tamias.Core.Tests;

public sealed class GetPaidTests
{
    static readonly Id<Gateway> Card = new(Guid.NewGuid());
    static readonly Id<Gateway> Bank = new(Guid.NewGuid());

    [Fact]
    public void Gateways_are_ticked_and_unticked_in_any_state_of_the_document()
    {
        var (draft, issued) = (Make.Draft(Make.Euros(1_00)), Make.Issued(Make.Euros(1_00)));
        var paid = Make.Issued(Make.Euros(1_00));
        paid.Settle(Make.Euros(1_00));

        Assert.All([draft, issued, paid], invoice =>
        {
            invoice.Offer(Card, offered: true);
            invoice.Offer(Bank, offered: true);
            invoice.Offer(Card, offered: false);

            Assert.False(invoice.Offers(Card));
            Assert.True(invoice.Offers(Bank));
        });
    }

    [Fact]
    public void A_gateway_ticked_twice_is_ticked_once()
    {
        var invoice = Make.Draft(Make.Euros(1_00));
        invoice.Offer(Card, offered: true);
        invoice.Offer(Card, offered: true);

        Assert.Equal(Card, Assert.Single(invoice.Gateways).GatewayId);
    }

    [Fact]
    public void Unticking_what_is_not_ticked_changes_nothing()
    {
        var invoice = Make.Draft(Make.Euros(1_00));
        invoice.Offer(Card, offered: true);
        invoice.Offer(Bank, offered: false);

        Assert.True(invoice.Offers(Card));
    }

    [Fact]
    public void Partial_payments_are_off_until_allowed_and_can_be_forbidden_again()
    {
        var invoice = Make.Issued(Make.Euros(1_00));
        Assert.False(invoice.AllowsPartialPayments);

        invoice.AllowPartialPayments(true);
        Assert.True(invoice.AllowsPartialPayments);

        invoice.AllowPartialPayments(false);
        Assert.False(invoice.AllowsPartialPayments);
    }
}
