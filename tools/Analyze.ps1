# PSScriptAnalyzer over the scripts of the repository. (The compiler's analyzers run with every build.)

function Invoke-Analysis {
    param($Build, [switch] $Required)

    Write-Step 'Analyze'
    $settings = Join-Path $Build.Root 'PSScriptAnalyzerSettings.psd1'
    if (-not (Test-Path $settings)) {
        throw "$settings is missing; without it the analysis would mean nothing."
    }
    $analyzer = Find-BuildModule $Build PSScriptAnalyzer -Required:$Required
    if (-not $analyzer) { return 'not run: PSScriptAnalyzer is missing' }

    # Its rules run in parallel, and in 1.25 now and then trip over each other: "The term 'Get-Command' is not
    # recognized" (PSScriptAnalyzer issue 2205). That says nothing of the scripts, so it may try again.
    foreach ($attempt in 1..5) {
        Invoke-ChildScript (Get-DefaultPowerShell) "$PSScriptRoot/child/Analyze.ps1" @(
            '-Analyzer', $analyzer
            '-Settings', $settings
            '-Root', $Build.Root
        ) | Out-Host
        switch ($LASTEXITCODE) {
            0 { return 'clean' }
            1 { throw 'PSScriptAnalyzer has findings.' }
        }
    }
    throw 'PSScriptAnalyzer failed five times.'
}
