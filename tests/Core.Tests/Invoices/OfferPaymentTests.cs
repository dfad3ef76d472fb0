using CsCheck;

namespace Tamias.Core.Tests;

public sealed class OfferPaymentTests
{
    [Theory]
    [InlineData(0, "Enter an amount up to €100.00.")]
    [InlineData(-1, "Enter an amount up to €100.00.")]
    [InlineData(49, "The smallest online payment is €0.50.")]
    [InlineData(50, null)]
    [InlineData(99_50, null)]
    [InlineData(99_51, "Pay all of it, or leave at least €0.50.")]
    [InlineData(99_99, "Pay all of it, or leave at least €0.50.")]
    [InlineData(100_00, null)]
    [InlineData(100_01, "Enter an amount up to €100.00.")]
    public void A_part_can_be_charged_and_so_can_what_it_leaves(long cents, string? refusal) =>
        Assert.Equal(refusal, Partly(Make.Euros(100_00)).OfferPayment(Make.Euros(cents))?.ToString());

    [Fact]
    public void Without_the_tick_only_all_of_it_is_paid()
    {
        var invoice = Make.Issued(Make.Euros(100_00));

        Assert.Equal("This invoice is paid in full: €100.00.", invoice.OfferPayment(Make.Euros(50_00))?.ToString());
        Assert.Null(invoice.OfferPayment(Make.Euros(100_00)));
    }

    [Fact]
    public void Nothing_is_paid_on_a_draft_a_void_or_a_paid_invoice()
    {
        var draft = Make.Draft(Make.Euros(1_00));
        var (paid, none) = (Make.Issued(Make.Euros(1_00)), Make.Issued(Make.Euros(1_00)));
        paid.Settle(Make.Euros(1_00));
        none.Void(Make.Now);

        Assert.All([draft, paid, none], invoice => Assert.Equal("There is nothing to pay on this invoice.",
            invoice.OfferPayment(Make.Euros(1_00))?.ToString()));
    }

    [Theory]
    [InlineData("EUR", 49, "The smallest online payment is €0.50.")]
    [InlineData("EUR", 999_999_99, null)]
    [InlineData("EUR", 1_000_000_00, "The largest online payment is €999,999.99.")]
    [InlineData("JPY", 49, "The smallest online payment is 50 JPY.")]
    [InlineData("ISK", 1050, "Online, ISK is paid in steps of 1.00 ISK.")]
    [InlineData("ISK", 1000, null)]
    [InlineData("KWD", 1234, "Online, KWD is paid in steps of 0.010 KWD.")]
    [InlineData("KWD", 1230, null)]
    [InlineData("HUF", 174_99, "The smallest online payment is 175.00 HUF.")]
    public void What_Stripe_would_refuse_is_refused_before_it_is_asked(string code, long minor, string? refusal)
    {
        var amount = new Money(minor, Currency.Of(code));

        Assert.Equal(refusal, Make.Issued(amount).OfferPayment(amount)?.ToString().Replace('\u00a0', ' '));
    }

    [Fact]
    public void Money_of_another_currency_is_a_mistake_of_the_program() => Assert.Throws<InvalidOperationException>(
        () => Make.Issued(Make.Euros(100_00)).OfferPayment(new(100_00, Currency.Of("USD"))));

    [Fact]
    public void Whoever_pays_what_is_offered_can_always_pay_it_off() =>
        Gen.Select(Gen.OneOf(Currency.Known.ToArray()), Gen.Long[1, 100_000], Gen.Int[1, 110].Array[0, 20])
            .Sample((currency, steps, tries) =>
            {
                var payable = new Money(Math.Max(currency.SmallestCharge.Minor, steps * currency.Step), currency);
                var invoice = Partly(payable);
                foreach (var percent in tries)
                    Try(invoice, percent);

                var rest = invoice.Outstanding;
                Assert.True(rest.IsZero || invoice.OfferPayment(rest) is null, $"{rest} is left");
            });

    [Fact]
    public void Parts_that_are_offered_never_pay_too_much() =>
        Gen.Select(Gen.Long[50, 500_00], Gen.Int[1, 200].Array[0, 20]).Sample((cents, tries) =>
        {
            var invoice = Partly(Make.Euros(cents));
            foreach (var percent in tries)
                Try(invoice, percent);

            Assert.InRange(invoice.Paid.Minor, 0, cents);
        });

    /// <summary>Pays about so much of the rest, if it is offered.</summary>
    static void Try(Invoice invoice, int percent)
    {
        var step = invoice.Currency.Step;
        var amount = new Money(invoice.Outstanding.Minor * percent / 100 / step * step, invoice.Currency);
        if (invoice.OfferPayment(amount) is null)
            invoice.Settle(amount);
    }

    static Invoice Partly(Money payable)
    {
        var invoice = Make.Issued(payable);
        invoice.AllowPartialPayments(true);
        return invoice;
    }
}
