namespace Tamias.Web.Tests.Security;

/// <summary>What is wrong in a form, or missing, is refused with a sentence and changes nothing; nothing
/// fails.</summary>
public sealed class WrongFormTests(OtherPeople others) : FormCrawler(others)
{
    static readonly string Long = new('x', 20_001);

    static readonly string[] NoNumbers =
        ["abc", "-5", "1.2.3", "1e400", "99999999999999999999999999", "٥", "0x10", "NaN", "5,5,5", "+ 1", "1\0"];

    static readonly string[] NoDays = ["2026-02-30", "tomorrow", "0000-00-00", "99999-01-01", "31/31/2026", "-1"];

    [Theory]
    [MemberData(nameof(Judged))]
    public async Task What_is_wrong_is_refused_in_words_and_changes_nothing(string name)
    {
        var (world, form, product) = await OpenAsync(name);
        var wrong = new List<string>();
        var before = await SnapshotAsync(world);
        foreach (var field in form.Fields.Where(f => !MayPass(f)))
            foreach (var value in Tried(Wrongs(field), 10))
                if (await form.SendAsync(form.Body(field, value)) is { IsRefusal: false } answer)
                    wrong.Add($"{field.Name}={value[..Math.Min(value.Length, 20)]}: {answer.Status}");
        wrong.Add((await SnapshotAsync(world)).FirstChange(before));

        foreach (var field in form.Fields.Where(MayPass))
            foreach (var value in Tried(Wrongs(field), 10))
                if (await form.SendAsync(form.Body(field, value)) is { IsFailure: true } answer)
                    wrong.Add($"{field.Name}={value[..Math.Min(value.Length, 20)]}: {answer.Status}");
        Assert.DoesNotContain(wrong, w => w.Length > 0);

        bool MayPass(FormField field) => product.ChangesNothing || product.Ignored.Contains(field.Name)
            || field.Kind is FieldKind.Hidden;
    }

    [Theory]
    [MemberData(nameof(Judged))]
    public async Task Nothing_missing_makes_it_fail_and_what_must_be_there_is_asked_for(string name)
    {
        var wrong = new List<string>();
        var (world, form, product) = await OpenAsync(name);
        var before = await SnapshotAsync(world);
        var all = form.Fields.SelectMany(f => Missing(f).Select(v => (Field: f, Value: v))).ToList();
        foreach (var (field, value) in all.Where(m => IsAskedFor(m.Field, m.Value)))
            if (await form.SendAsync(form.Body(field, value)) is { IsRefusal: false } answer)
                wrong.Add($"{field.Name} {(value is null ? "left out" : "empty")}: {answer.Status}");
        wrong.Add((await SnapshotAsync(world)).FirstChange(before));

        var page = form;
        foreach (var (field, value) in all.Where(m => !IsAskedFor(m.Field, m.Value)))
        {
            var answer = await page.SendAsync(page.Body(page.Fields.First(f => f.Name == field.Name), value));
            if (answer.IsFailure)
                wrong.Add($"{field.Name} {(value is null ? "left out" : "empty")}: {answer.Status}");
            page = await AfterAsync(name, world, page, answer, product);
        }

        var nothing = await form.SendAsync([]);
        Assert.True(nothing.IsRefusal, $"an empty body: {nothing.Status}");
        Assert.DoesNotContain(wrong, w => w.Length > 0);

        bool IsAskedFor(FormField field, string? value) =>
            field.Kind == FieldKind.Token || (value is "" && !product.ChangesNothing);
    }

    /// <summary>Not there at all, and, where the page asks for it, as a browser sends an empty field.</summary>
    static IEnumerable<string?> Missing(FormField field) => field.IsRequired ? [null, ""] : [null];

    /// <summary>What nobody may send in this field.</summary>
    static IEnumerable<string> Wrongs(FormField field) => field.Kind switch
    {
        FieldKind.Token => ["", "CfDJ8nonsense"],
        FieldKind.Text or FieldKind.Choice => [Long],
        FieldKind.Hidden => [Long, "", "nonsense", "-1", "99999999999999999999"],
        FieldKind.Number => [Long, .. NoNumbers],
        FieldKind.Day => [Long, .. NoDays],
        _ => [Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("no picture")), ""],
    };
}
