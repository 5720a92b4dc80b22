using System.Collections.Generic;
using System.Text;
using Xunit;

namespace Quay.Client.Tests;

public class JsonBodyTests
{
    [Fact]
    public void Members_are_sent_as_they_were_set() =>
        Assert.Equal("""{"a":null,"b":[1,"x"],"c":{"d":true},"e":{"F":1.5}}""", Text(new JsonBody()
            .Set("a", null)
            .Set("b", new object[] { 1, "x" })
            .Set("c", new JsonBody().Set("d", true))
            .Set("e", new Dictionary<string, object?> { ["F"] = 1.5 })));

    [Fact]
    public void A_member_that_is_not_given_is_not_sent() => Assert.Equal("{}", Text(new JsonBody().SetIfGiven("a", null)));

    [Fact]
    public void A_change_of_a_tag_distinguishes_no_expiration_from_an_unchanged_one()
    {
        Assert.Equal("{}", Text(new TagChange().ToBody()));
        Assert.Equal("""{"expiration":null}""", Text(new TagChange { Expiration = null }.ToBody()));
        Assert.Equal("""{"manifest_digest":"sha256:0","immutable":false}""", Text(new TagChange { ManifestDigest = "sha256:0", Immutable = false }.ToBody()));
    }

    [Theory]
    [InlineData(QuayVisibility.Public, "public")]
    [InlineData(QuayVisibility.Private, "private")]
    public void Enum_values_have_the_names_of_the_API(QuayVisibility value, string name) => Assert.Equal(name, WireName.Of(value));

    [Fact]
    public void Enum_values_may_declare_another_name() => Assert.Equal("READ_ONLY", WireName.Of(QuayRepositoryState.ReadOnly));

    private static string Text(JsonBody body) => Encoding.UTF8.GetString(body.ToBytes());
}
