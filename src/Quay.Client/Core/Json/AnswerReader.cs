using System.IO;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// Reads the JSON of a response within limits of depth and of the number of values, and replaces the secrets that were
/// sent with the request.
/// </summary>
internal sealed class AnswerReader : JsonTextReader
{
    private readonly AnswerLimits? _limits;
    private long _values;
    private string? _member;

    /// <summary>Creates a reader.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="limits">The limits of the response; null for a text that is in memory.</param>
    public AnswerReader(TextReader text, AnswerLimits? limits)
        : base(text)
    {
        _limits = limits;
        DateParseHandling = DateParseHandling.None;
        FloatParseHandling = FloatParseHandling.Double;
        MaxDepth = QuayJson.MaximumDepth;
    }

    public override bool Read()
    {
        bool isThere = base.Read();
        Check();
        return isThere;
    }

    public override string? ReadAsString()
    {
        base.ReadAsString();
        Check();
        return Value as string;
    }

    private void Check()
    {
        if (TokenType is JsonToken.Comment or JsonToken.StartConstructor or JsonToken.Undefined)
        {
            throw new JsonReaderException("The response contains a JavaScript constructor, which is not JSON.");
        }

        if (_limits is null)
        {
            return;
        }

        if (++_values > _limits.MaximumValues)
        {
            throw _limits.TooManyValues();
        }

        if (TokenType is (JsonToken.String or JsonToken.PropertyName) && Value is string text && !_limits.Secrets.IsEmpty)
        {
            if (TokenType == JsonToken.String && _limits.Secrets.IsReturned(_member))
            {
                return;
            }

            string shown = _limits.Secrets.HideInValue(text);
            if (!ReferenceEquals(shown, text))
            {
                SetToken(TokenType, shown);
            }

            _member = TokenType == JsonToken.PropertyName ? text : _member;
        }
    }
}
