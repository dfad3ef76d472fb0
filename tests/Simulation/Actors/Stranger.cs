using System.Net.Http.Headers;
using Tamias.Simulation.Stages;

namespace Tamias.Simulation.Actors;

/// <summary>The owner of one account sells without this product, and bears our marks on forms of their own: those of
/// another organization's attempts, and those of nobody's.</summary>
sealed class Stranger(World world) : Actor(world)
{
    public override int Weight => 1;

    public override void Act()
    {
        var house = Dice.Pick(World.Estate.Houses);
        var known = Ledger.Forms(World).ToList();
        if (known.Where(f => f.House == house && !f.IsOurs && f.IsOpen).ToList() is { Count: > 0 } open)
            World.Stripe.Payer.PayByCard(Dice.Pick(open).Id);
        else if (known.Where(f => f.House != house && f.IsOurs).ToList() is { Count: > 0 } foreign)
            Make(house, Dice.Pick(foreign));
    }

    void Make(House house, Form copied)
    {
        Tell($"{house.AccountId} copies the marks of {copied.Id}");
        using var request = new HttpRequestMessage(HttpMethod.Post, Composing.StripeAddress + "/v1/checkout/sessions")
        {
            Content = new FormUrlEncodedContent(Fields(copied)),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", house.Key);
        using var response = World.Line.SendAsync(request, default).GetAwaiter().GetResult();
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }

    static Dictionary<string, string> Fields(Form copied) => new(StringComparer.Ordinal)
    {
        ["mode"] = "payment",
        ["success_url"] = "https://shop.example.com/thanks",
        ["line_items[0][quantity]"] = "1",
        ["line_items[0][price_data][currency]"] = "eur",
        ["line_items[0][price_data][unit_amount]"] = "12300",
        ["line_items[0][price_data][product_data][name]"] = "Something else",
        ["client_reference_id"] = copied.AttemptId,
        ["metadata[tamias_attempt]"] = copied.AttemptId,
        ["metadata[tamias_organization]"] = copied.House.Id.ToString(),
    };
}
