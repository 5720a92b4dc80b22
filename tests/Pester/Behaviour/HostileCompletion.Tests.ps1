BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Tab completion of names from a hostile registry' {
    BeforeAll {
        # The starts of names to complete: without quotes, in open quotes and in closed quotes, also typographic ones.
        $script:openings = @(
            '', 'a', '"a', "'a", "'a'", '"a"'
            foreach ($quote in 0x2018, 0x2019, 0x201A, 0x201B, 0x201C, 0x201D, 0x201E) { [char]$quote + 'a' }
            [char]0x2018 + 'a' + [char]0x2019
            [char]0x201E + 'a' + [char]0x201D
        )

        # Checks that a completed line is one command with a constant text at its end: returns the problems, and the text as Name.
        # With a parameter, the text is the value bound to it.
        $script:problems = {
            param([string]$Line, [string]$Parameter)
            $completion = TabExpansion2 -inputScript $Line -cursorColumn $Line.Length
            foreach ($match in $completion.CompletionMatches) {
                $text = $Line.Remove($completion.ReplacementIndex, $completion.ReplacementLength).Insert($completion.ReplacementIndex, $match.CompletionText)
                $tokens = $errors = $null
                $ast = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$tokens, [ref]$errors)
                $commands = @($ast.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandBaseAst] }, $true))
                if ($errors -or $commands.Count -ne 1) {
                    "no single command: $text"
                    continue
                }

                $value = if ($Parameter) {
                    [System.Management.Automation.Language.StaticParameterBinder]::BindCommand($commands[0]).BoundParameters[$Parameter].ConstantValue
                }
                else {
                    $commands[0].CommandElements[-1].Value
                }

                if ($value -isnot [string]) { "no constant text: $text" }
                if ("$($match.ListItemText)$($match.ToolTip)" -match '[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]') { "a list text that a terminal obeys: $text" }
                [PSCustomObject]@{ Name = $value }
            }
        }

        $script:offerTags = {
            param([string[]]$Name)
            Connect-TestRegistry
            $tags = @($Name | ForEach-Object { @{ name = $_; manifest_digest = 'sha256:00'; start_ts = 1 } })
            Add-RegistryFault @{ operationId = 'listRepoTags'; status = 200; body = (ConvertTo-Json @{ tags = $tags; page = 1; has_additional = $false } -Depth 4 -Compress) }
        }
    }

    BeforeEach { Reset-TestConnection }

    It 'completes each name to one constant text, for each way to begin it' {
        $names = @(Get-HostileText)
        & $offerTags $names
        foreach ($opening in $openings) {
            $results = @(& $problems "Get-QuayTag acme/app -Name $opening" 'Name')
            $results | Where-Object { $_ -is [string] } | Should -BeNullOrEmpty
            $expected = @($names | Where-Object { -not $opening -or $_.StartsWith('a', [StringComparison]::OrdinalIgnoreCase) } | Sort-Object -Unique -CaseSensitive)
            $results.Name | Sort-Object -Unique -CaseSensitive | Should -Be $expected
        }
    }

    It 'completes random names to one constant text each' {
        $seed = if ($env:QUAYPS_FUZZ_SEED) { [int]$env:QUAYPS_FUZZ_SEED } else { 20260305 }
        $random = New-Object System.Random $seed
        $parts = @(Get-HostileText)
        $names = @(foreach ($number in 1..300) {
                $name = -join (1..$random.Next(1, 5) | ForEach-Object { $parts[$random.Next($parts.Count)] })
                if ($number % 2) { 'a' + $name } else { $name }
            })
        & $offerTags $names
        foreach ($opening in $openings) {
            $results = @(& $problems "Get-QuayTag -Name $opening" 'Name'; & $problems "Get-QuayTag acme/app $opening" 'Name')
            $results | Where-Object { $_ -is [string] } | Should -BeNullOrEmpty -Because "the seed is $seed"
            $results.Count | Should -BeGreaterThan 100
        }
    }

    It 'adds no quotes to names that need none' {
        & $offerTags 'latest', 'v1.0.0', '1.0.0', 'a_b-c', '7d', '10', '1e5', '0x10', '1..5', 'true', '-x', '2026'
        $line = 'Get-QuayTag acme/app '
        $texts = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText
        $texts | Sort-Object | Should -Be (@('latest', 'v1.0.0', '1.0.0', 'a_b-c', "'7d'", "'10'", "'1e5'", "'0x10'", "'1..5'", 'true', "'-x'", "'2026'") | Sort-Object)
    }

    It 'uses this quoting at every parameter' {
        $application = New-QuayApplication acme Dashboard
        $null = New-QuayApplicationToken acme $application.ClientId -Name nightly -Scope repo:read
        $null = New-QuayAppToken laptop
        $suffix = [char]0x201D + ";`n" + [char]27 + "]0;`$(throw)"
        $common = @{
            Organization = 'acme'; Repository = 'acme/app'; Tag = 'v1.0.0'; Team = 'developers'; ClientId = $application.ClientId; QuotaId = '1'
            Namespace = 'globex'; Service = 'quay'
        }
        Add-RegistryFault @{ effect = 'appendText'; body = $suffix }
        $completed = @{}
        foreach ($command in Get-Command -Module QuayPS) {
            foreach ($parameter in $command.Parameters.Values) {
                $attribute = $parameter.Attributes | Where-Object { $_ -is [ArgumentCompleter] }
                if (-not $attribute) { continue }
                $given = $common.Keys | Where-Object { $command.Parameters.ContainsKey($_) -and $_ -ne $parameter.Name } | ForEach-Object { "-$_ $($common[$_])" }
                foreach ($word in '', 'a') {
                    $results = @(& $problems "$command $given -$($parameter.Name) $word")
                    $results | Where-Object { $_ -is [string] } | Should -BeNullOrEmpty -Because "of $command -$($parameter.Name)"
                    if ($results.Name -like "*$suffix") { $completed[$attribute.Type.Name] = $true }
                }
            }
        }

        $completed.Keys.Count | Should -BeGreaterThan 20
    }
}
