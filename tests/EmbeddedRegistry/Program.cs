System.Console.WriteLine("EmbeddedRegistry");
