namespace Tamias.Core.Tests;

public sealed class GatewayTests
{
    [Theory]
    [InlineData("el", "Πληρωμή μέσω Stripe")]
    [InlineData("en", "Pay with Stripe")]
    [InlineData("de", "Pay with Stripe")]
    public void The_title_is_the_readers(string language, string title)
    {
        var gateway = new Gateway(default, Make.Owner, GatewayKind.Stripe)
        {
            TitleGreek = "Πληρωμή μέσω Stripe", TitleEnglish = "Pay with Stripe",
        };

        Assert.Equal(title, gateway.TitleIn(language));
    }

    [Theory]
    [InlineData(ConnectionState.Connecting, true, false)]
    [InlineData(ConnectionState.Connected, true, true)]
    [InlineData(ConnectionState.Connected, false, false)]
    [InlineData(ConnectionState.NeedsAttention, true, false)]
    [InlineData(ConnectionState.Disconnected, true, false)]
    public void Customers_are_sent_only_through_a_connection_that_can_charge(
        ConnectionState state, bool enabled, bool can)
    {
        var connection = new Connection(default, Make.Owner, default, ConnectionWay.Platform, livemode: false)
        {
            State = state, ChargesEnabled = enabled,
        };

        Assert.Equal(can, connection.CanCharge);
    }
}
