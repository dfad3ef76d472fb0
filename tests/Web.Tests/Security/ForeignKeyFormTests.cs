namespace Tamias.Web.Tests.Security;

/// <summary>What belongs to another organization stays out of reach, whatever key is sent.</summary>
public sealed class ForeignKeyFormTests(OtherPeople others) : FormCrawler(others)
{
    [Theory]
    [MemberData(nameof(Judged))]
    public async Task Keys_of_another_organization_reach_nothing(string name)
    {
        var (world, form, product) = await OpenAsync(name);
        var first = form;
        var theirs = await Snapshot.OfAsync(Others.App, Others.Theirs.Merchant.OrganizationId);
        var wrong = new List<string>();
        foreach (var field in first.Fields.Where(f => f.IsKey && f.Kind is FieldKind.Hidden or FieldKind.Choice))
            foreach (var key in Tried(Others.Keys.Values, 3))
            {
                var answer = await form.SendAsync(form.Body(form.Fields.First(f => f.Name == field.Name), key));
                if (answer.IsFailure)
                    wrong.Add($"{field.Name}={key}: {answer.Status}");
                form = await AfterAsync(name, world, form, answer, product);
            }

        wrong.AddRange((await SnapshotAsync(world)).Mentions(Others.References));
        Assert.Empty(wrong);
        Assert.Equal(theirs.Text, (await Snapshot.OfAsync(Others.App, Others.Theirs.Merchant.OrganizationId)).Text);
    }
}
