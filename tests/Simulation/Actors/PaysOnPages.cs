using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Tamias.Simulation.Stages;
using Tamias.Simulation.Turns;
using Tamias.Web.Payments;

namespace Tamias.Simulation.Actors;

/// <summary>The same customer, who reads the product's own pages and sends its form.</summary>
sealed class PaysOnPages(World world, int number) : Payer(world, number)
{
    readonly Visit visit = new();

    protected override async Task<StartedPayment> PressAsync(
        IServiceProvider services, Bill bill, int percent, bool insists)
    {
        var (address, node) = ($"/pay/{bill.Permalink}", Operation.Current!.Node);
        var answer = await visit.GetAsync(node, services, address + "?panel=1");
        var page = await ReadAsync(answer, address);
        for (var round = 0; round < 2 && page.QuerySelector("form#pay") is IHtmlFormElement form; round++)
        {
            var fields = Fields(form, percent, insists).ToList();
            var transfer = Transfers ? form.QuerySelector("button[formaction]")?.GetAttribute("formaction") : null;
            // A second request of the same person: another scope, as the product would make one.
            await using var scope = node.Services.CreateAsyncScope();
            var isStale = visit.IsStale(answer);
            answer = await visit.PostAsync(
                node, scope.ServiceProvider, address + (transfer ?? "?panel=1"), fields);
            if (answer.Location.Length > 0)
                return await FollowAsync(node, answer.Location);

            if (answer.Status == 400 && isStale)
                return StartedPayment.Refused(new("The page asks to be loaded again."));

            page = await ReadAsync(answer, address);
            if (!insists || page.QuerySelector("[name=Insist]") is null)
                break;
        }

        var problem = page.QuerySelector(".problem")?.TextContent.Trim();
        return StartedPayment.Refused(new(problem ?? "The page offers no payment."));
    }

    /// <summary>Whoever is led back to the page reads there where to transfer.</summary>
    async Task<StartedPayment> FollowAsync(Stages.Node node, string location)
    {
        await using var scope = node.Services.CreateAsyncScope();
        if (location.StartsWith("/pay/", StringComparison.Ordinal))
            await ReadAsync(await visit.GetAsync(node, scope.ServiceProvider, location.Split('#')[0]), location);
        return StartedPayment.At(location);
    }

    protected override async Task<string> ReadAsync(IServiceProvider services, Bill bill, string form)
    {
        var address = $"/pay/{bill.Permalink}/return?session={form}";
        var answer = await visit.GetAsync(Operation.Current!.Node, services, address);
        if (answer.Status == 404)
            return "";

        return (await ReadAsync(answer, address)).GetElementById("state")?.GetAttribute("data-state") ?? "";
    }

    IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form, int percent, bool insists)
    {
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input"))
        {
            var (name, value) = (input.Name!, input.Value);
            if (name == "Amount" && input.Type != "hidden" && percent < 100)
                value = Share(value, percent);
            var isSent = input.Type switch
            {
                "checkbox" => name == "Insist" ? insists : name == "Agrees" && Agrees,
                "radio" => input.IsChecked,
                _ => true,
            };
            if (isSent)
                yield return new(name, value);
        }
    }

    static string Share(string amount, int percent) =>
        (decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture) * percent / 100)
            .ToString("0.00", CultureInfo.InvariantCulture);

    /// <exception cref="InvalidOperationException">The page is none: a violation.</exception>
    static async Task<IDocument> ReadAsync(Answer answer, string address) => answer.Status == 200
        ? await new HtmlParser().ParseDocumentAsync(answer.Html)
        : throw new InvalidOperationException($"{address} answered {answer}.");
}
