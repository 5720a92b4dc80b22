using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Quay.Client.Tests;

public class PlainValueTests
{
    [Theory]
    [InlineData("1", 1L)]
    [InlineData("1.5", 1.5)]
    [InlineData("\"a\"", "a")]
    [InlineData("\"2026-11-21T10:00:00Z\"", "2026-11-21T10:00:00Z")]
    [InlineData("true", true)]
    [InlineData("null", null)]
    public void Values_are_plain(string json, object? expected) => Assert.Equal(expected, QuayJson.ReadPlain(Reading.Body(json)));

    [Fact]
    public void An_empty_body_is_null() => Assert.Null(QuayJson.ReadPlain(Reading.Body("")));

    [Fact]
    public void Objects_are_case_insensitive_dictionaries()
    {
        var plain = Assert.IsType<QuayDictionary<object?>>(QuayJson.ReadPlain(Reading.Body("""{"a":{"B":[1,{"c":null}]},"a":2}""")));

        Assert.Equal(2L, plain["A"]);
    }

    [Fact]
    public void Lists_are_arrays() => Assert.Equal([1L, "b", null], Assert.IsType<object?[]>(QuayJson.ReadPlain(Reading.Body("""[1,"b",null]"""))));

    [Theory]
    [InlineData("{")]
    [InlineData("[1,")]
    [InlineData("""{"a":""")]
    [InlineData("""{"a":{"b":1}""")]
    [InlineData("<html>")]
    public void Truncated_JSON_is_an_error(string json) =>
        Assert.ThrowsAny<JsonException>(() => QuayJson.ReadPlain(Reading.Body(json)));

    [Fact]
    public void Tokens_of_the_library_become_plain_values()
    {
        Assert.Equal(["x", 1L], Assert.IsType<object?[]>(PlainValue.From(JToken.Parse("""["x",1]"""))));
        Assert.Equal("as it is", PlainValue.From("as it is"));
    }
}
