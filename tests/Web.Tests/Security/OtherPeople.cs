using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Security;

/// <summary>The running product with an organization that is none of the crawler's business.</summary>
public sealed class OtherPeople(Databases databases) : IAsyncLifetime
{
    readonly Dictionary<string, FormWorld> worlds = new(StringComparer.Ordinal);

    public App App { get; private set; } = null!;

    public Business Theirs { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Keys { get; private set; } = new Dictionary<string, string>();

    /// <summary>How a row would speak of them.</summary>
    public IEnumerable<(string Property, string Key)> References => Columns.Select(c => (c.Property, Keys[c.Route]));

    static readonly (string Route, string Property)[] Columns =
    [
        ("sales/invoices", "InvoiceId"), ("sales/invoices", "PatternId"), ("sales/estimates", "EstimateId"),
        ("customers", "CustomerId"), ("items", "ItemId"), ("payments", "PaymentId"),
        ("settings/payment-gateways", "GatewayId"), ("settings/taxes", "TaxId"), ("settings/taxes", "VatId"),
        ("settings/taxes", "WithholdingId"), ("settings/numbering", "SeriesId"),
    ];

    public async ValueTask InitializeAsync()
    {
        App = await App.StartAsync(databases, App.RemindersByHand);
        App.Stripe.Settings = App.Stripe.Settings with { Webhooks = new() { DropPercent = 100 } }; // nothing by itself
        Theirs = await Business.OpenAsync(App);
        Keys = (await OneOfEach.MakeAsync(Theirs)).Keys;
    }

    /// <summary>One merchant for each form; a password takes long to hash.</summary>
    internal async Task<FormWorld> WorldAsync(string form)
    {
        if (!worlds.TryGetValue(form, out var world))
            worlds.Add(form, world = await FormWorld.OpenAsync(App));
        return world;
    }

    /// <summary>The books are asked once, at the end, as that goes through every world; a difference fails the
    /// class.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Books.AgreeAsync(App);
        }
        finally
        {
            foreach (var world in worlds.Values)
                world.Visitor.Dispose();
            await App.DisposeAsync();
        }
    }
}
