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

    /// <summary>A trouble that is known already is no news: otherwise each look would ask for the next at
    /// once.</summary>
    [Fact]
    public void A_permission_that_is_still_lacking_hurries_nobody_and_one_that_is_given_again_is_well()
    {
        var now = DateTimeOffset.UnixEpoch.AddYears(60);
        var connection = new Connection(
            new(Guid.CreateVersion7()), default, default, ConnectionWay.OwnKey, livemode: false);
        connection.Tell(Account, now, [new("rak_refund_write", "")]);
        Assert.Equal((ConnectionState.NeedsAttention, "rak_refund_write"), (connection.State, connection.Lacks));

        connection.NextRoundAt = now;
        connection.Tell(Account, now, [new("rak_refund_write", ""), new("rak_payout_read", "") { IsOptional = true }]);
        Assert.Equal((now, "rak_payout_read"), (connection.NextRoundAt, connection.Forgoes));

        connection.Tell(Account, now, []);
        Assert.Equal((ConnectionState.Connected, "", ""), (connection.State, connection.Lacks, connection.Forgoes));
    }

    static StripeAccount Account => new()
    {
        Id = "acct_1", Name = "Ergasterion", Country = "GR", Currency = "EUR", ChargesEnabled = true,
        PayoutsEnabled = true, DetailsSubmitted = true, RequirementsDue = [],
    };
}
