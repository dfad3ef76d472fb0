using Tamias.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]
