# That a bot is ready is told to whoever started it.
import discord

client = discord.Client(intents=discord.Intents.default())


@client.event
async def on_ready():
    print("Ready")
