# Tests that the commands in the documents can be parsed, and use existing cmdlets and parameters.

BeforeDiscovery {
    $root = "$PSScriptRoot/../../.."
    $documents = @(Get-Item "$root/README.md", "$root/docs/cookbook.md") + @(Get-ChildItem "$root/docs/en-US" -Filter *.md)
}

BeforeAll {
    Import-Module "$PSScriptRoot/../QuayPS.TestSupport.psm1"
    Import-TestModule
}

Describe 'The commands of <_.Name>' -ForEach $documents {
    BeforeAll {
        $lines = @(Get-Content -LiteralPath $_.FullName -Encoding UTF8)
        $fences = @(for ($i = 0; $i -lt $lines.Count; $i++) { if ($lines[$i] -like '``````*') { $i } })
        $blocks = @(for ($i = 0; $i + 1 -lt $fences.Count; $i += 2) {
                if ($lines[$fences[$i]] -eq '```powershell') { $lines[($fences[$i] + 1)..($fences[$i + 1] - 1)] -join "`n" }
            })
        $parsed = @(foreach ($block in $blocks) {
                $mistakes = $null
                $tree = [Management.Automation.Language.Parser]::ParseInput($block, [ref]$null, [ref]$mistakes)
                [pscustomobject]@{ Text = $block; Tree = $tree; Mistakes = $mistakes }
            })
        $commands = @($parsed.Tree | Where-Object { $_ } | ForEach-Object {
                $_.FindAll({ param($node) $node -is [Management.Automation.Language.CommandAst] -and $node.GetCommandName() -like '*-Quay*' }, $true)
            })
    }

    It 'are in closed code blocks' {
        $fences.Count % 2 | Should -Be 0
    }

    It 'can be parsed' {
        $parsed | Where-Object Mistakes | ForEach-Object { "$($_.Mistakes[0].Message): $($_.Text)" } | Should -BeNullOrEmpty
    }

    It 'exist, with their parameters' {
        $unknown = foreach ($command in $commands) {
            $info = Get-Command $command.GetCommandName() -ErrorAction Ignore
            if (-not $info) { $command.Extent.Text; continue }
            foreach ($parameter in $command.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] }) {
                try { $null = $info.ResolveParameter($parameter.ParameterName) }
                catch { "-$($parameter.ParameterName): $($command.Extent.Text)" }
            }
        }
        $unknown | Should -BeNullOrEmpty
    }
}

Describe 'What <_> says is in the module' -ForEach 'README.md', 'docs/en-US/about_QuayPS.md' {
    BeforeAll {
        $there = @((Get-Command -Module QuayPS).Noun | Sort-Object -Unique)
        $text = Get-Content -LiteralPath "$PSScriptRoot/../../../$_" -Raw -Encoding UTF8
        $named = @([regex]::Matches($text, '`(?:[A-Z][a-z]+-)?(Quay\w*)`') | ForEach-Object { $_.Groups[1].Value } | Sort-Object -Unique)
    }

    It 'lists all cmdlets' {
        $there | Where-Object { $_ -notin $named } | Should -BeNullOrEmpty
    }

    It 'lists nothing else' {
        $named | Where-Object { $_ -notin $there } | Should -BeNullOrEmpty
    }
}

Describe 'The table of error ids in about_QuayPS_Errors' {
    BeforeAll {
        $root = "$PSScriptRoot/../../.."
        $table = @{}
        foreach ($line in Get-Content "$root/docs/en-US/about_QuayPS_Errors.md" -Encoding UTF8) {
            if ($line -match '^\| (Quay\w+) +\| (\w+) +\| \S') { $table[$Matches[1]] = $Matches[2] }
        }
        $mapper = Get-Content "$root/src/QuayPS/Core/Errors/ErrorMapper.cs" -Raw -Encoding UTF8
    }

    It 'has the id of each kind of error of the client' {
        [Enum]::GetNames((Get-ModuleType Quay.Client.QuayErrorKind)) | Where-Object { -not $table["Quay$_"] } | Should -BeNullOrEmpty
    }

    It 'has the ids of the module with their categories' {
        $own = [regex]::Matches($mapper, '"(Quay\w+)", ErrorCategory\.(\w+)')
        $own.Count | Should -BeGreaterThan 4
        foreach ($id in $own) { $table[$id.Groups[1].Value] | Should -Be $id.Groups[2].Value -Because $id.Groups[1].Value }
    }
}
