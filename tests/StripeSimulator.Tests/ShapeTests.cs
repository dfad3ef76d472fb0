using System.Reflection;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Tamias.StripeSimulator.Objects;

namespace Tamias.StripeSimulator.Tests;

/// <summary>A judge from outside: the objects have the members that Stripe's own library knows, no more and no
/// less.</summary>
public sealed class ShapeTests
{
    /// <summary>Members that Stripe shows only when asked, or only on objects that the simulator does not
    /// make.</summary>
    static readonly Dictionary<string, string> Absent = new(StringComparer.Ordinal)
    {
        ["account"] = "company groups individual",
        ["charge"] = "level3 presentment_details refunds transfer",
        ["checkout.session"] = "line_items name_collection optional_items "
            + "redirect_on_completion return_url tax_id_collection",
        ["customer"] = "cash_balance invoice_credit_balance sources subscriptions tax tax_ids",
        ["line_item"] = "discounts taxes",
        ["payment_intent"] = "hooks payment_details payment_record presentment_details",
        ["price"] = "currency_options tiers",
        ["product"] = "tax_details",
        ["refund"] = "description failure_balance_transaction failure_reason "
            + "instructions_email next_action pending_reason presentment_details",
        ["webhook_endpoint"] = "secret",
    };

    /// <summary>A payment method has one member for each type there is; the simulator makes three types.</summary>
    public static IEnumerable<TheoryDataRow<string, Type>> WholeKinds =>
        Kinds.Where(k => k.Data.Item1 != "payment_method");

    public static TheoryData<string, Type> Kinds => new()
    {
        { "account", typeof(Account) },
        { "balance_transaction", typeof(BalanceTransaction) },
        { "charge", typeof(Charge) },
        { "checkout.session", typeof(Session) },
        { "customer", typeof(Customer) },
        { "customer_cash_balance_transaction", typeof(CustomerCashBalanceTransaction) },
        { "dispute", typeof(Dispute) },
        { "line_item", typeof(LineItem) },
        { "payment_intent", typeof(PaymentIntent) },
        { "payment_method", typeof(PaymentMethod) },
        { "payout", typeof(Payout) },
        { "price", typeof(Price) },
        { "product", typeof(Product) },
        { "refund", typeof(Refund) },
        { "webhook_endpoint", typeof(WebhookEndpoint) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_member_is_one_that_the_SDK_knows(string kind, Type type) =>
        Assert.Empty(Unknown(Shape.Of(kind), type, kind));

    [Theory]
    [MemberData(nameof(WholeKinds))]
    public void No_member_that_the_SDK_knows_is_forgotten(string kind, Type type) => Assert.Equal(
        Absent.GetValueOrDefault(kind, ""),
        string.Join(' ', Members(type).Keys.Where(m => m != "deleted" && !Shape.Of(kind).ContainsKey(m)).Order()));

    static IEnumerable<string> Unknown(JsonObject shape, Type type, string path)
    {
        var known = Members(type);
        foreach (var (name, value) in shape)
            if (!known.TryGetValue(name, out var below)) yield return $"{path}.{name}";
            else if (value is JsonObject part && below.Namespace!.StartsWith("Stripe", StringComparison.Ordinal)
                && !below.IsGenericType && !below.IsInterface)
                foreach (var deeper in Unknown(part, below, $"{path}.{name}")) yield return deeper;
    }

    static Dictionary<string, Type> Members(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(p => p.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName is not null)
        .DistinctBy(p => p.GetCustomAttribute<JsonPropertyAttribute>()!.PropertyName)
        .ToDictionary(p => p.GetCustomAttribute<JsonPropertyAttribute>()!.PropertyName!, p => p.PropertyType);
}
