using System.Net;
using System.Text.Json.Nodes;

namespace Tamias.Simulation.Defects;

/// <summary>What can be done wrong with Stripe's questions and answers.</summary>
static class WireDefects
{
    public static readonly IReadOnlyList<Defect> All =
    [
        new("no idempotency key") { Send = wire =>
        {
            wire.Request.Headers.Remove("Idempotency-Key");
            return wire.GoAsync();
        } },
        new("the answer to a closing is not read") { Send = IgnoreExpiryAsync },
        new("forms are not closed") { Send = wire => wire.IsExpiry
            ? Task.FromResult(wire.Pretend(Expire)) : wire.GoAsync() },
        new("no answer is read as no") { Send = ReadSilenceAsNoAsync },
        new("no access is read as no") { Send = ReadNoAccessAsNoAsync },
        new("the return page is believed") { Send = wire => wire.IsReading && Wire.Operation == "return"
            ? wire.GoAsync(Pay) : wire.GoAsync() },
        new("the amount is sent in another unit") { Send = wire => wire.IsCreation
            ? EnlargeAsync(wire) : wire.GoAsync() },
        new("the currency is not read") { Send = wire => wire.IsReading
            ? wire.GoAsync(s => s["currency"] = "usd") : wire.GoAsync() },
        new("refunds have no idempotency key") { Send = wire =>
        {
            if (wire.Path == "/v1/refunds")
                wire.Request.Headers.Remove("Idempotency-Key");
            return wire.GoAsync();
        } },
        new("a refund's failure is not read") { Send = wire => wire.IsReadingRefunds
            ? wire.GoAsync(Succeed) : wire.GoAsync() },
        new("disputes are not deducted") { Send = wire => wire.Path.StartsWith("/v1/disputes/",
            StringComparison.Ordinal)
            ? wire.GoAsync(d => d["balance_transactions"] = new JsonArray()) : wire.GoAsync() },
    ];

    static async Task<HttpResponseMessage> IgnoreExpiryAsync(Wire wire)
    {
        var response = await wire.GoAsync();
        return wire.IsExpiry && response.StatusCode == HttpStatusCode.BadRequest ? wire.Pretend(Expire) : response;
    }

    static async Task<HttpResponseMessage> ReadSilenceAsNoAsync(Wire wire)
    {
        if (!wire.IsCreation)
            return await wire.GoAsync();

        try
        {
            var response = await wire.GoAsync();
            return (int)response.StatusCode >= 500 ? Wire.Refuse() : response;
        }
        catch (HttpRequestException)
        {
            return Wire.Refuse();
        }
    }

    static async Task<HttpResponseMessage> ReadNoAccessAsNoAsync(Wire wire)
    {
        var response = await wire.GoAsync();
        return response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? Wire.Refuse() : response;
    }

    static async Task<HttpResponseMessage> EnlargeAsync(Wire wire)
    {
        var form = await wire.Request.Content!.ReadAsStringAsync(wire.Cancellation);
        var enlarged = form.Split('&').Select(f => f.Contains("unit_amount", StringComparison.Ordinal) ? f + "0" : f);
        wire.Request.Content = new StringContent(string.Join('&', enlarged));
        return await wire.GoAsync();
    }

    /// <summary>One refund, or each of a list.</summary>
    static void Succeed(JsonObject answer)
    {
        foreach (var refund in answer["data"] is JsonArray list ? list.ToArray() : [answer])
            refund!["status"] = "succeeded";
    }

    static void Expire(JsonObject session)
    {
        (session["status"], session["payment_status"]) = ("expired", "unpaid");
        (session["url"], session["payment_intent"]) = (null, null);
    }

    static void Pay(JsonObject session)
    {
        (session["status"], session["payment_status"]) = ("complete", "paid");
        if (session["payment_intent"] is null)
            session["payment_intent"] = "pi_" + session["id"];
    }
}
