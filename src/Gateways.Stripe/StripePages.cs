using Stripe;

namespace Tamias.Gateways;

/// <summary>Stripe's lists, leafed through to their end.</summary>
static class StripePages
{
    /// <summary>The most that Stripe gives at once.</summary>
    public const int Size = 100;

    const int Most = 200;

    /// <param name="ask">Asks for one page, after the thing of this id; from the start when it is null.</param>
    /// <exception cref="StripeTrouble">The list does not end: a part of it is never taken for the whole.</exception>
    public static async Task<List<T>> AllAsync<T>(Func<string?, Task<StripeList<T>>> ask) where T : IHasId
    {
        var all = new List<T>();
        string? after = null;
        for (var page = 0; page < Most; page++)
        {
            var list = await ask(after);
            all.AddRange(list.Data);
            if (!list.HasMore || list.Data.Count == 0)
                return all;
            after = list.Data[^1].Id;
        }

        throw new StripeTrouble(StripeTroubleKind.Unknown, "too_many", "", "The list is too long to be read whole.");
    }
}
