using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tamias.Web.Tests.Harness;
using Tamias.Web.Tests.Payments;

namespace Tamias.Web.Tests.Security;

/// <summary>Every form of the product, sent as nobody should: what is wrong is refused with a sentence and changes
/// nothing, what belongs to others stays out of reach, what is sent twice counts once, and nothing fails. Forms come
/// from the product's own metadata; one that this test does not know fails it.</summary>
public sealed class FormCrawlerTests(OtherPeople others) : IClassFixture<OtherPeople>
{
    static readonly string Long = new('x', 20_001);

    static readonly string[] NoNumbers =
        ["abc", "-5", "1.2.3", "1e400", "99999999999999999999999999", "٥", "0x10", "NaN", "5,5,5", "+ 1", "1\0"];

    static readonly string[] NoDays = ["2026-02-30", "tomorrow", "0000-00-00", "99999-01-01", "31/31/2026", "-1"];

    public static TheoryData<string> Names => [.. ProductForms.All.Select(f => f.Name)];

    [Fact]
    public void Every_form_has_an_entry()
    {
        var endpoints = others.App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>().Where(e => !CrawledRoute.IsAsset(e)).ToList();
        var posts = endpoints.SelectMany(PostsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(ProductForms.All.Select(f => f.Name).Concat(ProductForms.Elsewhere).Order(StringComparer.Ordinal),
            posts);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_wrong_is_refused_in_words_and_changes_nothing(string name)
    {
        var (world, form, product) = await OpenAsync(name);
        var wrong = new List<string>();
        var before = await SnapshotAsync(world);
        foreach (var (field, value) in form.Fields.SelectMany(f => Wrongs(f).Select(v => (f, v))))
        {
            var answer = await form.SendAsync(form.Body(field, value));
            var told = $"{field.Name}={value?[..Math.Min(value.Length, 20)] ?? "(missing)"}: {answer.Status}";
            var mayPass = product.ChangesNothing || product.Ignored.Contains(field.Name)
                || field.Kind is FieldKind.Hidden;
            if (answer.IsFailure || (!mayPass && !answer.IsRefusal))
                wrong.Add(told);
            if (await SnapshotAsync(world) is var after && before.Text != after.Text && !mayPass)
                wrong.Add(told + ", changed something");
            before = after;
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_missing_makes_it_fail_and_what_must_be_there_is_asked_for(string name)
    {
        var wrong = new List<string>();
        var (world, form, product) = await OpenAsync(name);
        foreach (var (field, value) in form.Fields.SelectMany(f => Missing(f).Select(v => (f, v))))
        {
            var page = (await OpenAsync(name, world)).Form;
            var before = await SnapshotAsync(world);
            var answer = await page.SendAsync(page.Body(page.Fields.First(f => f.Name == field.Name), value));
            var isRefused = answer.IsRefusal && before.Text == (await SnapshotAsync(world)).Text;
            var must = field.Kind == FieldKind.Token || (value is "" && !product.ChangesNothing);
            if (answer.IsFailure || (must && !isRefused))
                wrong.Add($"{field.Name} {(value is null ? "left out" : "empty")}: {answer.Status}");
        }

        var nothing = await form.SendAsync([]);
        Assert.True(nothing.IsRefusal, $"an empty body: {nothing.Status}");
        Assert.Empty(wrong);
        await Books.AgreeAsync(others.App);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Keys_of_another_organization_reach_nothing(string name)
    {
        var (world, first, _) = await OpenAsync(name);
        var theirs = await Snapshot.OfAsync(others.App, others.Theirs.Merchant.OrganizationId);
        var wrong = new List<string>();
        foreach (var field in first.Fields.Where(f => f.IsKey && f.Kind is FieldKind.Hidden or FieldKind.Choice))
            foreach (var key in others.Keys.Values)
            {
                var form = (await OpenAsync(name, world)).Form;
                var answer = await form.SendAsync(form.Body(form.Fields.First(f => f.Name == field.Name), key));
                if (answer.IsFailure)
                    wrong.Add($"{field.Name}={key}: {answer.Status}");
            }

        wrong.AddRange((await SnapshotAsync(world)).Mentions(others.References));
        Assert.Empty(wrong);
        Assert.Equal(theirs.Text, (await Snapshot.OfAsync(others.App, others.Theirs.Merchant.OrganizationId)).Text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Sent_twice_at_once_it_counts_once(string name)
    {
        var (world, form, product) = await OpenAsync(name);
        var before = await SnapshotAsync(world);
        var answer = await form.SendAsync(form.Body());
        var once = await SnapshotAsync(world);
        Assert.True(!answer.IsFailure && (!answer.IsRefusal || product.Shows), $"{answer.Status}\n{answer.Html}");
        Assert.Equal(product.ChangesNothing, before.Text == once.Text);

        var again = (await OpenAsync(name, world)).Form;
        var second = await SnapshotAsync(world);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => again.SendAsync(again.Body())));
        Assert.DoesNotContain(answers, a => a.IsFailure);
        if (!product.Repeats)
            Assert.Equal(once.Since(before), (await SnapshotAsync(world)).Since(second));
        await Books.AgreeAsync(others.App);
    }

    async Task<(FormWorld World, SentForm Form, ProductForm Product)> OpenAsync(string name, FormWorld? known = null)
    {
        var product = ProductForms.All.First(f => f.Name == name);
        var world = known ?? await others.WorldAsync(name);
        return (world, await SentForm.OpenAsync(await product.Open(world), product.Handler), product);
    }

    Task<Snapshot> SnapshotAsync(FormWorld world) => Snapshot.OfAsync(others.App, world.Merchant.OrganizationId);

    /// <summary>Not there at all, and, where the page asks for it, as a browser sends an empty field.</summary>
    static IEnumerable<string?> Missing(FormField field) => field.IsRequired ? [null, ""] : [null];

    /// <summary>What nobody may send in this field.</summary>
    static IEnumerable<string?> Wrongs(FormField field) => field.Kind switch
    {
        FieldKind.Token => ["", "CfDJ8nonsense"],
        FieldKind.Text or FieldKind.Choice => [Long],
        FieldKind.Hidden => [Long, "", "nonsense", "-1", "99999999999999999999"],
        FieldKind.Number => [Long, .. NoNumbers],
        FieldKind.Day => [Long, .. NoDays],
        _ => [Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("no picture")), ""],
    };

    static IEnumerable<string> PostsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
            ? page.HandlerMethods.Where(h => h.HttpMethod == "Post")
                .Select(h => $"{page.ViewEnginePath} {h.Name}".Trim())
            : (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Where(m => m != "GET" && m != "HEAD").Select(_ => endpoint.RoutePattern.RawText!.Trim('/'));
}
