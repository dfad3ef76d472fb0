using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tamias.StripeSimulator.Control;

/// <summary>What can be done over HTTP, by the words of the address.</summary>
internal static class ControlVerbs
{
    static readonly JsonSerializerOptions Lenient = new(JsonSerializerOptions.Web)
        { Converters = { new JsonStringEnumConverter() } };

    internal static readonly IReadOnlyDictionary<string, Func<Simulator, string, JsonObject, Task<object?>>> All =
        new Dictionary<string, Func<Simulator, string, JsonObject, Task<object?>>>(StringComparer.Ordinal)
        {
            ["accounts"] = Now((s, _, said) => s.Accounts.Create(said.Deserialize<NewAccount>(Lenient))),
            ["accounts/keys"] = Now((s, id, said) =>
                s.Accounts.AddKey(id, said.Flag("live"), [.. said.Texts("permissions")])),
            ["accounts/connect"] = Now((s, id, said) => Done(() => s.Accounts.Connect(id, said.Flag("live")))),
            ["accounts/disconnect"] = Now((s, id, _) => Done(() => s.Accounts.Disconnect(id))),
            ["accounts/charges"] = Now((s, id, said) => Done(
                () => s.Accounts.SetChargesEnabled(id, said.Flag("enabled")))),
            ["accounts/payout"] = Now((s, id, said) => new { id = s.Bank.PayOut(id, said.Flag("live")) }),
            ["keys/revoke"] = Now((s, id, _) => Done(() => s.Accounts.RevokeKey(id))),
            ["faults"] = Now((s, _, said) => Done(() => s.Faults.Add(said.Deserialize<Fault>(Lenient)!))),
            ["clear-faults"] = Now((s, _, _) => Done(s.Faults.Clear)),
            ["clock"] = Now((s, _, said) => Done(() => s.Advance(TimeSpan.FromSeconds(said.Number("seconds"))))),
            ["settings"] = Now((s, _, said) => s.Settings = Merged(s.Settings, said)),
            ["deliver"] = async (s, _, _) => new { tries = await s.Mail.DeliverAllAsync() },
            ["events/replay"] = Now((s, id, _) => Done(() => s.Mail.Replay(id))),
            ["sessions/pay"] = Now((s, id, said) => new { refused = Pay(s, id, said) }),
            ["sessions/authenticate"] = Now((s, id, said) =>
                new { refused = s.Payer.Authenticate(id, said.Flag("success")) }),
            ["payments/decide"] = Now((s, id, said) => Done(() => s.Bank.DecidePayment(id, said.Flag("succeeds")))),
            ["transfers/receive"] = Now((s, id, said) => Done(
                () => s.Bank.Transfer(id, said.Number("amount"), said.TextOrNull("reference") ?? ""))),
            ["customers/return-cash"] = Now((s, id, said) => Done(
                () => s.Bank.ReturnCash(id, said.Number("amount")))),
            ["customers/hide-account"] = Now((s, id, _) => Done(() => s.Bank.HideAccount(id))),
            ["refunds/say-account"] = Now((s, id, _) => Done(() => s.Bank.SayAccount(id))),
            ["methods/refuse"] = Now((s, id, said) => Done(() => s.Bank.RefuseCharges(id, said.Text("reason")))),
            ["methods/detach"] = Now((s, id, _) => Done(() => s.Bank.Detach(id))),
            ["methods/renew"] = Now((s, id, said) => Done(() => s.Bank.RenewCard(id, said.Text("last4")))),
            ["charges/refund"] = Now((s, id, said) => new { id = s.Bank.Refund(id, said.NumberOrNull("amount")) }),
            ["charges/dispute"] = Now((s, id, said) => new { id = s.Bank.Dispute(id, said.NumberOrNull("amount"),
                said.TextOrNull("reason") ?? "fraudulent", said.Flag("inquiry")) }),
            ["refunds/fail"] = Now((s, id, _) => Done(() => s.Bank.FailRefund(id))),
            ["disputes/close"] = Now((s, id, said) => Done(() => s.Bank.CloseDispute(id, said.Flag("won")))),
            ["disputes/escalate"] = Now((s, id, _) => Done(() => s.Bank.EscalateInquiry(id))),
            ["payouts/fail"] = Now((s, id, _) => Done(() => s.Bank.FailPayout(id))),
        };

    static Func<Simulator, string, JsonObject, Task<object?>> Now(Func<Simulator, string, JsonObject, object?> act) =>
        (simulator, id, said) => Task.FromResult(act(simulator, id, said));

    static object Done(Action act)
    {
        act();
        return new { done = true };
    }

    static string? Pay(Simulator simulator, string id, JsonObject said) => (said.TextOrNull("method") ?? "card") switch
    {
        "card" => simulator.Payer.PayByCard(id, said.TextOrNull("card") ?? "4242424242424242"),
        "sepa_debit" => simulator.Payer.PayByDebit(id, said.TextOrNull("iban") ?? "AT611904300234573201"),
        "multibanco" => simulator.Payer.PayByVoucher(id),
        var other => throw new InvalidOperationException($"There is no method {other}."),
    };

    /// <summary>Only what is said changes.</summary>
    static Settings Merged(Settings settings, JsonObject said)
    {
        var merged = JsonSerializer.SerializeToNode(settings, Lenient)!.AsObject();
        Overlay(merged, said);
        return merged.Deserialize<Settings>(Lenient)!;
    }

    static void Overlay(JsonObject under, JsonObject over)
    {
        foreach (var (name, value) in over)
            if (value is JsonObject part && under[name] is JsonObject below) Overlay(below, part);
            else under[name] = value?.DeepClone();
    }
}
