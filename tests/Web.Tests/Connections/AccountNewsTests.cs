using Tamias.Gateways;
using Tamias.Web.Connections;

namespace Tamias.Web.Tests.Connections;

/// <summary>What Stripe's no says of a connection.</summary>
public sealed class AccountNewsTests
{
    [Theory]
    [InlineData(ConnectionWay.OwnKey, "old1", ConnectionState.Connected)] // asked before the key was replaced
    [InlineData(ConnectionWay.OwnKey, "new1", ConnectionState.NeedsAttention)]
    [InlineData(ConnectionWay.OwnKey, "", ConnectionState.NeedsAttention)] // there is no key that can be read
    [InlineData(ConnectionWay.Platform, "old1", ConnectionState.NeedsAttention)] // the platform's, in its name
    public void A_no_to_a_key_that_has_been_replaced_since_says_nothing_of_the_new_one(
        ConnectionWay way, string refused, ConnectionState expected)
    {
        var connection = new Connection(new(Guid.CreateVersion7()), default, default, way, livemode: false)
        {
            State = ConnectionState.Connected, KeyEnding = "new1",
        };
        connection.Tell(new StripeTrouble(StripeTroubleKind.NoAccess, "api_key_expired", "", "Expired.")
        {
            KeyEnding = refused,
        });
        Assert.Equal(expected, connection.State);
    }
}
