using CsCheck;

namespace Tamias.Core.Tests.AutomaticPayments;

public sealed class AutomaticPaymentTests
{
    static readonly DateOnly Due = new(2027, 3, 26);
    static readonly DateTimeOffset Now = new(2027, 3, 26, 7, 0, 0, TimeSpan.Zero);

    static readonly string[] Words = ["insufficient_funds", "new_word", "authentication_required", "lost_card"];

    static AutomaticPayment New() => new(default, default, default, Due)
    {
        SavedMethodId = default, Amount = Make.Euros(60_00), AnnouncedAt = Now.AddDays(-3), NextAt = Now,
    };

    [Fact]
    public void It_is_tried_again_after_three_five_and_seven_days_at_nine_by_the_merchants_clock()
    {
        var automatic = New();
        var (now, days) = (Now, new List<DateTime>());
        for (var tries = 0; tries < 3; tries++)
        {
            automatic.Try(default, default);
            Assert.Equal(BankAnswer.Later,
                automatic.Refuse("insufficient_funds", "", Make.Organization(), now));
            now = automatic.NextAt!.Value;
            days.Add(Make.Organization().Local(now));
        }

        // Summer time begins on the 28th.
        Assert.Equal([new(2027, 3, 29, 9, 0, 0), new(2027, 4, 3, 9, 0, 0), new(2027, 4, 10, 9, 0, 0)], days);
        automatic.Try(default, default);
        Assert.Equal(BankAnswer.AskCustomer, automatic.Refuse("insufficient_funds", "", Make.Organization(), now));
        Assert.Equal((true, AutomaticPaymentEnd.Refused), (automatic.HasEnded, automatic.Ending));
    }

    [Fact]
    public void Whatever_banks_say_it_comes_to_an_end_after_four_tries_and_a_payment_is_the_last_word() =>
        Gen.Int[0, Words.Length - 1].Array[1, 12].Sample(answers =>
            {
                var automatic = New();
                foreach (var answer in answers.TakeWhile(_ => !automatic.HasEnded))
                {
                    automatic.Try(default, default);
                    automatic.Refuse(Words[answer], "", Make.Organization(), Now);
                    Assert.Equal(automatic.HasEnded, automatic.Ending == AutomaticPaymentEnd.Refused);
                }

                Assert.InRange(automatic.Tries, 1, 4);
                automatic.EndAs(AutomaticPaymentEnd.Stopped);
                automatic.EndAs(AutomaticPaymentEnd.NotNeeded);
                Assert.NotEqual(AutomaticPaymentEnd.NotNeeded, automatic.Ending);
                automatic.EndAs(AutomaticPaymentEnd.Paid);
                Assert.Equal(AutomaticPaymentEnd.Paid, automatic.Ending);
            });

    [Fact]
    public void What_has_ended_is_not_charged_and_is_forgotten_at_Stripe_only_where_it_still_is()
    {
        var method = Kept();
        method.EndAs(SavedMethodEnd.StoppedByCustomer, Now);
        method.EndAs(SavedMethodEnd.GoneAtStripe, Now.AddDays(1));
        Assert.Equal((false, SavedMethodEnd.StoppedByCustomer, Now, Now),
            (method.IsUsable, method.Ending, method.EndedAt, method.ForgetAt));

        var gone = Kept();
        gone.EndAs(SavedMethodEnd.GoneAtStripe, Now);
        Assert.Null(gone.ForgetAt);
    }

    static SavedMethod Kept()
    {
        var method = new SavedMethod(default, default, default)
        {
            AttemptId = default, GatewayId = default, ConnectionId = default, Consent = new("I agree.", "en", Now, ""),
        };
        Assert.False(method.IsUsable);
        method.Keep(new("cus_1", "pm_1"), "Visa •••• 4242", Now, Due);
        Assert.True(method.IsUsable);
        return method;
    }
}
