using Tamias.Web.Tests.Harness;

[assembly: AssemblyFixture(typeof(Databases))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
