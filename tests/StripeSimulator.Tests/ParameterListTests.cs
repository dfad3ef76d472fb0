using System.Reflection;
using Newtonsoft.Json;
using Tamias.StripeSimulator.Api;

namespace Tamias.StripeSimulator.Tests;

public sealed class ParameterListTests
{
    static readonly Dictionary<string, Type> Operations = new(StringComparer.Ordinal)
    {
        ["POST /v1/checkout/sessions"] = typeof(SessionCreateOptions),
        ["GET /v1/checkout/sessions"] = typeof(SessionListOptions),
        ["POST /v1/checkout/sessions/{id}"] = typeof(SessionUpdateOptions),
        ["POST /v1/payment_intents"] = typeof(PaymentIntentCreateOptions),
        ["POST /v1/payment_intents/{id}"] = typeof(PaymentIntentUpdateOptions),
        ["POST /v1/payment_intents/{id}/confirm"] = typeof(PaymentIntentConfirmOptions),
        ["POST /v1/payment_intents/{id}/cancel"] = typeof(PaymentIntentCancelOptions),
        ["GET /v1/payment_intents"] = typeof(PaymentIntentListOptions),
        ["POST /v1/refunds"] = typeof(RefundCreateOptions),
        ["POST /v1/refunds/{id}"] = typeof(RefundUpdateOptions),
        ["GET /v1/refunds"] = typeof(RefundListOptions),
        ["GET /v1/charges"] = typeof(ChargeListOptions),
        ["GET /v1/disputes"] = typeof(DisputeListOptions),
        ["POST /v1/disputes/{id}"] = typeof(DisputeUpdateOptions),
        ["GET /v1/balance_transactions"] = typeof(BalanceTransactionListOptions),
        ["GET /v1/payouts"] = typeof(PayoutListOptions),
        ["POST /v1/payouts"] = typeof(PayoutCreateOptions),
        ["GET /v1/events"] = typeof(EventListOptions),
        ["POST /v1/webhook_endpoints"] = typeof(WebhookEndpointCreateOptions),
        ["POST /v1/webhook_endpoints/{id}"] = typeof(WebhookEndpointUpdateOptions),
        ["POST /v1/customers"] = typeof(CustomerCreateOptions),
        ["POST /v1/customers/{id}"] = typeof(CustomerUpdateOptions),
        ["POST /v1/products"] = typeof(ProductCreateOptions),
        ["POST /v1/prices"] = typeof(PriceCreateOptions),
    };

    [Fact]
    public void The_known_parameters_are_those_of_the_SDK()
    {
        var lists = Operations.ToDictionary(
            o => o.Key, o => Known(o.Value, "", []).Order(StringComparer.Ordinal).ToList());
        if (Environment.GetEnvironmentVariable("WRITE_PARAMETERS") is { } file)
            System.IO.File.WriteAllText(file,
                string.Concat(lists.Select(l => l.Key + "\n" + string.Concat(l.Value.Select(p => $" {p}\n")))));
        Assert.Equal(lists.Keys.Order(), ParameterList.All.Keys.Order());
        foreach (var (operation, known) in lists)
            Assert.Equal(known, ParameterList.All[operation].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_list_belongs_to_an_operation()
    {
        var routes = Routes.Every.Select(r => $"{r.Method} {r.Pattern}").ToHashSet();
        Assert.All(ParameterList.All.Keys, k => Assert.Contains(k, routes));
    }

    static IEnumerable<string> Known(Type type, string path, List<Type> above)
    {
        if (above.Contains(type)) yield break;
        foreach (var property in type.GetProperties())
            if (property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName is { } name && name != "expand")
                foreach (var leaf in Leaves(property.PropertyType, path.Length == 0 ? name : $"{path}.{name}",
                    [.. above, type]))
                    yield return leaf;
    }

    /// <summary>A member may be a value, a list, a map, an object, or one of several of these.</summary>
    static IEnumerable<string> Leaves(Type type, string path, List<Type> above)
    {
        if (type == typeof(string) || type.IsPrimitive || Nullable.GetUnderlyingType(type) is not null) return [path];
        var parts = type.IsGenericType ? type.GetGenericArguments() : [];
        if (type.Name.StartsWith("AnyOf", StringComparison.Ordinal)) return parts.SelectMany(
            p => Leaves(p, path, above)).Distinct();
        if (type.Name.StartsWith("Dictionary", StringComparison.Ordinal)) return [path, path + ".*"];
        if (type.Name.StartsWith("List", StringComparison.Ordinal)) return [path,
            .. Leaves(parts[0], path + ".#", above)];
        return type.IsValueType ? [path] : [path, .. Known(type, path, above)];
    }
}
