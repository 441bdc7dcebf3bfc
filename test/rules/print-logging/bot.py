# A chat bot without a model: its functions run when somebody writes.
import discord

client = discord.Client(intents=discord.Intents.default())


@client.event
async def on_message(message):
    print(f"Answering in {message.channel.id}")  # expect: print-logging
    await message.channel.send("Hello")
